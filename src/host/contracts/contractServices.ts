import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import type { ContractFiles } from './contractFiles';

export interface ContractServices {
  readonly files: ContractFiles;
  readonly documents: Documents;
  readonly language: LanguageSetting;
}
