import { hiddenCharacterNames } from '../core/problems/hiddenCharacterNames';
import type { Translate } from '../core/problems/translate';

/** Texts of the page. The host translates them, so the page does not handle languages. */
export type PageStrings = Readonly<Record<keyof ReturnType<typeof pageStrings>, string>>;

/** The page replaces `{0}`. The column heads are those of the form and stay Japanese. */
export function pageStrings(t: Translate) {
  return {
    progress: t('{0} of {1} done', { 0: '{0}', 1: '{1}' }),
    ...headStrings(t),
    ...toolbarStrings(t),
    openAsText: t('Open as text'),
    showAnyway: t('Open as a table anyway'),
    readOnly: t('This version cannot be changed.'),
    rulesOff: t('{0} rules are switched off by a setting: {1}', { 0: '{0}', 1: '{1}' }),
    openRuleSettings: t('Open the setting'),
    nextProblem: t('Next problem'),
    previousProblem: t('Previous problem'),
    noProblems: t('No problems'),
    problemLabel: t('Problems'),
    overdue: t('Overdue'),
    problemsToFirst: t('There are {0} problems. To the first problem', { 0: '{0}' }),
    details: t('Details'),
    closeDetails: t('Close details'),
    history: t('History of the row'),
    today: t('Today'),
    keyHelp: t('Keys'),
    keys: t('On the keyboard'),
    keyDoes: t('What it does'),
    keyAsInExcel: t('As in Excel'),
    cellsSelected: t('{0} cells are selected', { 0: '{0}' }),
    cellsWritten: t('{0} cells were written', { 0: '{0}' }),
    noUnanswered: t('Every row is answered'),
    pickDate: t('Choose a date'),
    clearAnswer: t('Clear the answer'),
    altered: t('Altered'),
    ownRow: t('Own row'),
    internal: t('Internal: not for the other party'),
    notInFile: t('Not in the file; answering adds the row'),
    close: t('Close'),
    locked: t('Can only be changed in the text.'),
    empty: t('(none)'),
    line: t('Line {0}', { 0: '{0}' }),
    withHidden: t('With its hidden characters:'),
    ...hiddenCharacterNames(t),
    ...panelStrings(t),
    ...previousStrings(t),
    ...inputStrings(t),
    ...draftStrings(t),
    ...conflictStrings(t),
    ...clipboardStrings(t),
    ...undoStrings(t),
  };
}

/** The panel of a row, and help from the catalog. */
function panelStrings(t: Translate) {
  return {
    openAll: t('Open all rows'),
    closeAll: t('Close all rows'),
    addRow: t('Add a row'),
    removeRow: t('Remove this row'),
    moveUp: t('Move up'),
    moveDown: t('Move down'),
    onlyOwnMoves: t('Only added rows can be moved; those of the form have its order.'),
    isFirstOwn: t('This is the first added row of its Part.'),
    isLastOwn: t('This is the last added row of its Part.'),
    alterRow: t('Alter the wording'),
    missing: t('not filled in'),
    guidance: t('Hints for filling in'),
    clauseNote: t('甲 is the 医療機関, 乙 the 事業者; the parties decide what ○ stands for.'),
    copySample: t('Copy to {0}', { 0: '{0}' }),
    copySampleRest: t('Copy to the empty fields of {0}', { 0: '{0}' }),
    sameRowTexts: t('Texts of other checklists in this row'),
    noSameRowTexts: t('No other checklist of the 医療機関 has another text here.'),
    sampleKept: t('{0} is filled in and stays as it is', { 0: '{0}' }),
    references: t('Guidelines'),
    opensInBrowser: t('Opens in the browser'),
    newerEdition: t('newer edition: {edition}', { edition: '{0}' }),
    referencePrinted: t('named in the form or its annex'),
    referenceRelated: t('related by subject (our matching)'),
    glossary: t('Terms'),
    usageNote: t('The words of the form.'),
    glossaryNote: t('In our own words, not the official glossary.'),
  };
}

/** What the checklist says that this one continues. */
function previousStrings(t: Translate) {
  return {
    lastTime: t('Last time'),
    sameAsLastTime: t('the same now'),
    takeOver: t('Take over'),
    takeOverField: t('{0}: take over from last time', { 0: '{0}' }),
    takeOverRow: t('Take over into the empty fields'),
    comparePrevious: t('Compare with last time'),
    rowLost: t('The row {0} is no longer there', { 0: '{0}' }),
    filterSetback: t('Weaker than last time'),
  };
}

/** The bar that stays above the table. */
function toolbarStrings(t: Translate) {
  return {
    filterLabel: t('Rows shown'),
    filterAll: t('All rows'),
    filterOpen: t('Still open'),
    filterProblems: t('With problems'),
    searchLabel: t('Search in the rows'),
    filterWithoutAgreement: t('Without roles or document'),
    showTheseRows: t('Show only these rows'),
    goToSection: t('Go to a section'),
    rowsShown: t('{0} of {1} rows', { 0: '{0}', 1: '{1}' }),
    showAllRows: t('Show all rows'),
  };
}

/** The lines above the table. */
function headStrings(t: Translate) {
  return {
    doneRows: t('{0} of {1} rows are done', { 0: '{0}', 1: '{1}' }),
    doneRowsOfApplicable: t('{0} of {1} rows are done ({2} do not apply)', {
      0: '{0}',
      1: '{1}',
      2: '{2}',
    }),
    contractFields: t('Fields of the contract'),
    stepContract: t('Fill in the fields of the contract'),
    stepAnswers: t('Answer from the top: 1 はい, 2 いいえ, 3 対象外'),
    stepOpen: t('Go through what is left: F8'),
    closeSteps: t('Close the steps'),
    everyRowDone: t('Every row is done.'),
    exportDocuments: t('Export as a document to hand over or print…'),
    daysLeft: t('in {0} days', { 0: '{0}' }),
  };
}

/** Hints of inputs, and names of severities. */
function inputStrings(t: Translate) {
  return {
    cellHint: t('Enter writes it and moves down; Alt+Enter starts a new line; Esc discards'),
    lineHint: t('Enter writes it and goes to the next field; Esc discards'),
    linesHint: t('Enter starts a new line; Ctrl+Enter writes it; Esc discards'),
    dateHint: t('YYYY-MM-DD, 令和6年7月1日, 2024/7/1 or 7/1. Ctrl+; writes today'),
    todayInDates: t('Ctrl+; writes today into a date field.'),
    replaced: t('{0} characters were replaced.', { 0: '{0}' }),
    undoReplacement: t('Undo'),
    noRows: t('No row matches.'),
    error: t('Error'),
    warning: t('Warning'),
    information: t('Information'),
    hint: t('Hint'),
  };
}

/** Copied and pasted cells. */
function clipboardStrings(t: Translate) {
  return {
    cellsCopied: t('{0} cells were copied', { 0: '{0}' }),
    cellsCut: t('{0} cells were cut', { 0: '{0}' }),
    nothingPasted: t('The cells have what would be pasted.'),
    clipboardTooLarge: t('The clipboard has too much text for a checklist. Nothing was pasted.'),
    pasteTitle: t('What the paste would write'),
    pasteRow: t('Row'),
    pasteField: t('Field'),
    pasteNow: t('In the file now'),
    pasteWillBe: t('Afterwards'),
    pasteAll: t('All cells'),
    pasteNotUnderstood: t('Not understood: {0}', { 0: '{0}' }),
    pasteBeyond: t('{0} more cells are left out: the table ends, or they are too many at once.', {
      0: '{0}',
    }),
    pasteEmptied: t('Cells that the paste would empty are not checked.'),
    pasteWrite: t('Write {0} cells', { 0: '{0}' }),
    pasteLeave: t('Write nothing'),
  };
}

/** What happens to typed text. */
function draftStrings(t: Translate) {
  return {
    refused: t('Not written: {0}', { 0: '{0}' }),
    copyDraft: t('Copy what was typed'),
    discardDraft: t('Discard'),
    notConnected: t(
      'No answer from VS Code: the last change is not in the file. What you typed is kept here.',
    ),
    saved: t('In the file'),
    unsent: t('Not in the file yet: Ctrl+Enter writes it, Esc discards it'),
    changedElsewhere: t('The file now has "{0}" here. What you typed is not in it.', { 0: '{0}' }),
  };
}

/** What undo and redo have changed. */
function undoStrings(t: Translate) {
  return {
    undone: t('Undone: {0}', { 0: '{0}' }),
    redone: t('Done again: {0}', { 0: '{0}' }),
    changedPlaces: t('{0} places, the first is {1}', { 0: '{0}', 1: '{1}' }),
    changedUnseen: t('nothing that the table shows'),
    showPlace: t('Show it'),
    showFirstPlace: t('Show the first'),
  };
}

/** The page of a merge conflict. */
function conflictStrings(t: Translate) {
  return {
    openMergeEditor: t('Open the merge editor'),
    conflictsLeft: t('{0} choices left', { 0: '{0}' }),
    rebaseNote: t('In a rebase, mine and theirs are swapped: go by the names in brackets.'),
    keep: t('Keep this one'),
    leaveOut: t('Leave it out'),
    rewrite: t('Rewrite it'),
    rewriteOf: t('Rewrite: {0}', { 0: '{0}' }),
    writeThis: t('Write this'),
    keepRow: t('Keep this one for the whole row'),
    keepRegion: t('Keep this one for the whole place'),
    keepAllOurs: t('Keep mine everywhere'),
    keepAllTheirs: t('Keep theirs everywhere'),
    conflictBase: t('Before: {0}', { 0: '{0}' }),
    conflictsDone: t(
      'Every choice is made. Save the file, then stage it and commit in Source Control: that ends the merge.',
    ),
    finishMerge: t('Save and open Source Control'),
    entriesOf: t('Row and key'),
    sameValues: t('The entries are the same; only comments or the way they are written differ.'),
    onlyLines: t('This place cannot be taken apart by keys. These are its lines.'),
  };
}
