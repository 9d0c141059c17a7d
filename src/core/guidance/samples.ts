import type { Guidance } from '../catalog/types';
import type { ItemField } from '../format/fields';

/** A value of the guidance that can be copied into an empty field of the row. */
export interface Sample {
  readonly field: ItemField;
  readonly value: string;
}

const ROLE_KEYS = ['主担当', '医療機関', '事業者'] as const;

/** In the order of the guidance. Clauses keep 甲, 乙 and ○, which the parties replace. */
export function samplesOf({ roles, wording, evidence }: Guidance): readonly Sample[] {
  return [
    ...(roles
      ? ROLE_KEYS.map((key) => ({ field: `役割分担.${key}` as const, value: roles[key] }))
      : []),
    ...(wording ? [{ field: '合意内容' as const, value: wording.trimEnd() }] : []),
    { field: '確認資料', value: evidence.join('\n') },
  ];
}
