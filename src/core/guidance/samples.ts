import type { SomeGuidance } from '../catalog/types';
import type { ItemField } from '../format/fields';

/** A value of the guidance that can be copied into an empty field of the row. */
export interface Sample {
  readonly field: ItemField;
  readonly value: string;
}

const ROLE_KEYS = ['主担当', '医療機関', '事業者'] as const;

/** In the order of the guidance. Clauses keep 甲, 乙 and ○, which the parties replace. */
export function samplesOf({ roles, wording, evidence }: SomeGuidance): readonly Sample[] {
  return [
    ...ROLE_KEYS.flatMap((key) => {
      const value = roles?.[key];
      return value === undefined ? [] : [{ field: `役割分担.${key}` as const, value }];
    }),
    ...(wording ? [{ field: '合意内容' as const, value: wording.trimEnd() }] : []),
    ...(evidence ? [{ field: '確認資料' as const, value: evidence.join('\n') }] : []),
  ];
}
