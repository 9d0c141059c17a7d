import type { OwnCatalog, OwnReadyRow } from '../catalog/ownCatalog';
import type { SomeGuidance } from '../catalog/types';

/** What `schemas/own-catalog.schema.json` lets through. */
export interface CatalogFile {
  readonly 名称: string;
  readonly 加える行?: readonly RowOfFile[];
  readonly 手引き?: Readonly<Record<string, GuidanceOfFile>>;
  readonly 用語?: Readonly<Record<string, string>>;
}

interface GuidanceOfFile {
  readonly なぜ大切か?: string;
  readonly 確かめること?: readonly string[];
  readonly 役割分担?: NonNullable<SomeGuidance['roles']>;
  readonly 合意内容?: string;
  readonly 確認資料?: readonly string[];
}

interface RowOfFile extends GuidanceOfFile {
  readonly Part: 'Part1' | 'Part2';
  readonly 項目: string;
  readonly 内容: string;
  readonly 根拠?: string;
}

/** The catalog of a file, without the guidance for those rows. */
export function catalogOf(
  content: CatalogFile,
  file: string,
  leftOut: ReadonlySet<string>,
): OwnCatalog {
  const { 名称: name, 加える行: rows = [], 手引き: guidance = {}, 用語: terms = {} } = content;
  const used = Object.entries(guidance).filter(([id]) => !leftOut.has(id));
  return {
    name,
    file,
    readyRows: rows.map(readyRowOf),
    guidance: new Map(used.map(([id, each]) => [id, guidanceOf(each)])),
    terms: Object.entries(terms).map(([term, text]) => ({ term, text })),
  };
}

function readyRowOf(row: RowOfFile): OwnReadyRow {
  const { Part: part, 項目, 内容, 根拠: source } = row;
  return {
    part: part === 'Part1' ? 'P1' : 'P2',
    項目,
    内容,
    ...(source !== undefined && { source }),
    ...guidanceOf(row),
  };
}

function guidanceOf(from: GuidanceOfFile): SomeGuidance {
  const {
    なぜ大切か: why,
    確かめること: check,
    役割分担: roles,
    合意内容: wording,
    確認資料: evidence,
  } = from;
  return {
    ...(why !== undefined && { why }),
    ...(check && { check }),
    ...(roles && { roles }),
    ...(wording !== undefined && { wording }),
    ...(evidence && { evidence }),
  };
}
