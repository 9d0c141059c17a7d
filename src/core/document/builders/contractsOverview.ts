import { continuedIn } from '../../contracts/continued';
import type { OverviewEntry } from '../../contracts/overview';
import { overviewOf } from '../../contracts/overview';
import { continuedText } from '../../contracts/stateTexts';
import { fieldLabel } from '../../format/fields';
import { shownDay } from '../cells';
import type { ContractsSource } from '../contractsSource';
import type { Cell, ExportDocument, Table } from '../document';
import { sourceOfForm } from '../words';

/** All contracts, one a row: parties, progress, problems and the next day. */
export function contractsOverview(source: ContractsSource): ExportDocument {
  const { contracts, form, today, t } = source;
  const title = t('All contracts');
  const continued = source.continued ?? continuedIn(contracts);
  const entries = overviewOf(contracts, today, continued);
  const notes = contracts.map((contract) => {
    const next = continued.get(contract);
    return next ? [continuedText(next.path, t)] : [];
  });
  const heads = [
    ...(['医療機関', '事業者', '対象システム', '契約.種別'] as const).map(fieldLabel),
    t('Done'),
    t('Overdue rows'),
    t('Next day'),
    ...(['契約.締結予定日', '契約.満了日'] as const).map(fieldLabel),
    ...[t('Errors'), t('Warnings'), t('File')],
  ];
  const table: Table = {
    kind: 'table',
    columns: [18, 24, 16, 9, 9, 8, 11, 11, 11, 7, 7, 30].map((width, at) => ({
      width,
      ...(at > 2 && at < 11 && { isCentred: true as const }),
    })),
    head: [heads.map((text) => ({ text }))],
    rows: entries.map((entry, at) => ({ kind: 'cells', cells: cellsOf(entry, notes[at] ?? []) })),
  };
  const about = t('As of {day}: {count} contracts', { day: today, count: entries.length });
  return {
    title,
    sections: [
      {
        name: title,
        isLandscape: true,
        blocks: [
          { kind: 'title', text: title },
          { kind: 'paragraph', text: about },
          ...(entries.length > 0 ? [table] : []),
        ],
      },
    ],
    source: sourceOfForm(form),
    isInternal: false,
  };
}

/** `notes`: said below the file. */
function cellsOf(entry: OverviewEntry, notes: readonly string[]): readonly Cell[] {
  const { progress, overdue, problems } = entry;
  const late: Cell = {
    text: overdue > 0 ? [{ text: String(overdue), look: 'strong' }] : '',
  };
  const texts = [entry.医療機関, entry.事業者, entry.対象システム, entry.種別];
  const days = [entry.nextDue, entry.締結予定日, entry.満了日];
  return [
    ...texts.map((text) => ({ text: text ?? '' })),
    { text: `${progress.done}/${progress.of}` },
    late,
    ...days.map((day) => ({ text: shownDay(day ?? '') })),
    { text: String(problems.error) },
    { text: String(problems.warning) },
    { text: [entry.path, ...notes].join('\n') },
  ];
}
