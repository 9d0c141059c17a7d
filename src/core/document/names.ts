/** The documents, and the formats that each can be written in; the first format is the default. */
export const DOCUMENT_FORMATS = {
  form: ['xlsx', 'docx', 'html'],
  roles: ['docx', 'xlsx', 'html', 'md'],
  open: ['xlsx', 'docx', 'html', 'md', 'csv'],
  changes: ['docx', 'xlsx', 'html', 'md'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DocumentName = keyof typeof DOCUMENT_FORMATS;
export type FormatName = (typeof DOCUMENT_FORMATS)[DocumentName][number];

export const DOCUMENT_NAMES = Object.keys(DOCUMENT_FORMATS) as readonly DocumentName[];

/** Every format that some document can be written in. */
export const FORMAT_NAMES: readonly FormatName[] = [
  ...new Set(Object.values(DOCUMENT_FORMATS).flat()),
];

export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(DOCUMENT_FORMATS, name);
}

export function isFormatName(name: string): name is FormatName {
  return FORMAT_NAMES.some((format) => format === name);
}

export function hasFormat(document: DocumentName, format: FormatName): boolean {
  const formats: readonly FormatName[] = DOCUMENT_FORMATS[document];
  return formats.includes(format);
}

/** Whether the format is for paper, and can have boxes to sign in. */
export function isForPaper(format: FormatName): boolean {
  return format === 'docx' || format === 'html';
}

/** Whether a file of the format is a zip, and no text. */
export function isPacked(format: FormatName): boolean {
  return format === 'xlsx' || format === 'docx';
}
