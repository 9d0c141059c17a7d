import { guidanceOf } from '../catalog/lookup';
import type { Edition, Guidance } from '../catalog/types';
import type { Translate } from '../problems/translate';

/** A part of a row's guidance, such as what to check. */
export interface GuidanceGroup {
  readonly title: string;
  readonly items: readonly string[];
}

/** Stands wherever guidance is shown, so that nobody takes it for the form's. */
export function guidanceLabel(t: Translate): string {
  return t('For reference, in our own words (not the official annex)');
}

/** Guidance for a row: why it matters, what to check, and so on. Empty if the edition has none for it. */
export function guidanceGroups(
  edition: Edition,
  id: string,
  t: Translate,
): readonly GuidanceGroup[] {
  const guidance = guidanceOf(edition, id);
  return guidance ? [...reasonAndChecks(guidance, t), ...samples(guidance, t)] : [];
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
    { title: t('Why it matters'), items: [why] },
    { title: t('What to check'), items: check },
  ];
}

function samples({ roles, wording, evidence }: Guidance, t: Translate): readonly GuidanceGroup[] {
  const inOrder = ['主担当', '医療機関', '事業者'] as const;
  return [
    ...(roles
      ? [{ title: t('Usual roles'), items: inOrder.map((key) => `${key} ${roles[key]}`) }]
      : []),
    ...(wording ? [{ title: t('Sample clause'), items: wording.trimEnd().split('\n') }] : []),
    { title: t('Usual evidence'), items: evidence },
  ];
}
