import { guidanceOf } from '../catalog/lookup';
import type { Edition, Guidance } from '../catalog/types';
import type { Translate } from '../problems/translate';
import { readyRowOf } from './readyRows';
import type { Sample } from './samples';
import { samplesOf } from './samples';

/** The guidance for a row, as plain data. */
export interface GuidanceView {
  /** Says whose words these are. Stands wherever guidance is shown. */
  readonly label: string;
  readonly groups: readonly GuidanceGroup[];
}

/** A part of a row's guidance, such as what to check. */
export interface GuidanceGroup {
  readonly kind: 'why' | 'check' | 'roles' | 'wording' | 'evidence';
  readonly title: string;
  readonly items: readonly string[];
  /** The items as values of fields of the row. Empty if no field takes them. */
  readonly samples: readonly Sample[];
}

/** Stands wherever guidance is shown, so that nobody takes it for the form's. */
export function guidanceLabel(t: Translate): string {
  return t('For reference, in our own words (not the official annex)');
}

/** What the panel of a row shows. `undefined` if there is no guidance for the row. */
export function guidanceView(
  edition: Edition,
  { id, title }: { readonly id: string; readonly title?: string },
  t: Translate,
): GuidanceView | undefined {
  const guidance = guidanceOf(edition, id) ?? readyRowOf(edition, id, title);
  return guidance && { label: guidanceLabel(t), groups: groupsOf(guidance, t) };
}

/** Guidance for a row: why it matters, what to check, and so on. Empty if the edition has none for it. */
export function guidanceGroups(
  edition: Edition,
  id: string,
  t: Translate,
): readonly GuidanceGroup[] {
  const guidance = guidanceOf(edition, id);
  return guidance ? groupsOf(guidance, t) : [];
}

function groupsOf(guidance: Guidance, t: Translate): readonly GuidanceGroup[] {
  return [...reasonAndChecks(guidance, t), ...sampleGroups(guidance, t)];
}

/** The first groups of the guidance, which are enough for a hover. */
export function shortGuidance(
  edition: Edition,
  id: string,
  t: Translate,
): readonly GuidanceGroup[] {
  const guidance = guidanceOf(edition, id);
  return guidance ? reasonAndChecks(guidance, t) : [];
}

function reasonAndChecks({ why, check }: Guidance, t: Translate): readonly GuidanceGroup[] {
  return [
    { kind: 'why', title: t('Why it matters'), items: [why], samples: [] },
    { kind: 'check', title: t('What to check'), items: check, samples: [] },
  ];
}

function sampleGroups(guidance: Guidance, t: Translate): readonly GuidanceGroup[] {
  const all = samplesOf(guidance);
  const titles = {
    roles: t('Usual roles'),
    wording: t('Sample clause'),
    evidence: t('Usual evidence'),
  };
  return (['roles', 'wording', 'evidence'] as const).flatMap((kind) => {
    const samples = all.filter(({ field }) => kindOf(field) === kind);
    if (samples.length === 0) return [];
    const items = samples.flatMap(({ field, value }) =>
      kind === 'roles' ? `${field.replace('役割分担.', '')} ${value}` : value.split('\n'),
    );
    return [{ kind, title: titles[kind], items, samples }];
  });
}

function kindOf(field: Sample['field']): GuidanceGroup['kind'] {
  if (field === '合意内容') return 'wording';
  return field === '確認資料' ? 'evidence' : 'roles';
}
