import type { Translate } from '../../core/problems/translate';
import type { TableCommand } from '../../protocol/messages';
import { sayNoChecklist } from '../noChecklist';
import type { TableEditor } from './tableEditor';

const COMMANDS: Readonly<Record<TableCommand, string>> = {
  'fill-down': 'kakunin.fillDown',
  today: 'kakunin.today',
  clear: 'kakunin.clear',
  'next-unanswered': 'kakunin.nextUnanswered',
  'previous-unanswered': 'kakunin.previousUnanswered',
  filter: 'kakunin.filter',
  'open-row': 'kakunin.openRow',
  'close-row': 'kakunin.closeRow',
  'open-all': 'kakunin.openAll',
  'move-up': 'kakunin.moveRowUp',
  'move-down': 'kakunin.moveRowDown',
  help: 'kakunin.keys',
};

interface Services {
  readonly tables: TableEditor;
  readonly language: { readonly t: Translate };
}

/** Commands that the page of the active table carries out. */
export function tableCommands({ tables, language }: Services): Record<string, () => void> {
  const run = (command: TableCommand) => () => {
    const { active } = tables;
    if (active) active.run(command);
    else sayNoChecklist(language.t);
  };
  const entries = Object.entries(COMMANDS) as [TableCommand, string][];
  return Object.fromEntries(entries.map(([command, id]) => [id, run(command)]));
}
