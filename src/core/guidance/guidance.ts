import { guidanceOf } from '../catalog/lookup';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition, SomeGuidance } from '../catalog/types';
import type { Translate } from '../problems/translate';
import { ownReadyRowsOf, readyRowOf } from './readyRows';
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

/** Says whose words they are, so that nobody takes them for the form's or for ours. */
export function catalogLabel({ name, file }: OwnCatalog, t: Translate): string {
  return t('{name} ({file} of this folder, not the official annex)', { name, file });
}

/** What guidance depends on, besides the row. */
export interface GuidanceSource {
  readonly edition: Edition;
  /** The catalogs of the hospital and its vendors. */
  readonly catalogs: readonly OwnCatalog[];
}

/** A row by its id, and its 項目, by which an own row is recognised. */
export interface GuidedRow {
  readonly id: string;
  readonly title?: string | undefined;
}

/** Guidance for a row, and whose it is. */
interface LabelledGuidance {
  readonly label: string;
  readonly guidance: SomeGuidance;
}

/** What the panel of a row shows: the guidance of each own catalog that has any, then ours. */
export function guidanceViews(
  row: GuidedRow,
  source: GuidanceSource,
  t: Translate,
): readonly GuidanceView[] {
  return guidancesOf(row, source, t).map(({ label, guidance }) => ({
    label,
    groups: groupsOf(guidance, t),
  }));
}

/** The first groups of each guidance, which are enough for a hover. */
export function shortGuidanceViews(
  row: GuidedRow,
  source: GuidanceSource,
  t: Translate,
): readonly GuidanceView[] {
  return guidancesOf(row, source, t)
    .map(({ label, guidance }) => ({ label, groups: reasonAndChecks(guidance, t) }))
    .filter(({ groups }) => groups.length > 0);
}

/** The same as data; without any group if it has none of what a group shows. */
export function guidancesOf(
  { id, title }: GuidedRow,
  { edition, catalogs }: GuidanceSource,
  t: Translate,
): readonly LabelledGuidance[] {
  const own = catalogs.flatMap((catalog) => {
    const ofForm = catalog.guidance.get(id);
    const found = ofForm ? [ofForm] : ownReadyRowsOf(catalog, id, title).slice(0, 1);
    const label = catalogLabel(catalog, t);
    return found.filter(hasAny).map((guidance) => ({ label, guidance }));
  });
  const ours = guidanceOf(edition, id) ?? readyRowOf(edition, id, title);
  return ours ? [...own, { label: guidanceLabel(t), guidance: ours }] : own;
}

/** A ready row may have no guidance. */
function hasAny({ why, check, roles, wording, evidence }: SomeGuidance): boolean {
  return [why, check, roles, wording, evidence].some((each) => each !== undefined);
}

function groupsOf(guidance: SomeGuidance, t: Translate): readonly GuidanceGroup[] {
  return [...reasonAndChecks(guidance, t), ...sampleGroups(guidance, t)];
}

function reasonAndChecks({ why, check }: SomeGuidance, t: Translate): readonly GuidanceGroup[] {
  return [
    ...(why === undefined
      ? []
      : [{ kind: 'why', title: t('Why it matters'), items: [why], samples: [] } as const]),
    ...(check
      ? [{ kind: 'check', title: t('What to check'), items: check, samples: [] } as const]
      : []),
  ];
}

function sampleGroups(guidance: SomeGuidance, t: Translate): readonly GuidanceGroup[] {
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
