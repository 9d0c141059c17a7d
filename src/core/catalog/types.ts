import type { PartKey } from '../format/ids';

/**
 * The form as data: the content of `catalog/<edition>.yaml`, one object per edition.
 *
 * 項目 and 内容 are verbatim from the form, with its term marks `*1` … `*7` in the text.
 */
export interface Edition {
  /** The value of 様式 in a checklist, such as `令和6年6月`. */
  readonly id: string;
  /** `YYYY-MM`, the month of publication. Orders the editions. */
  readonly date: string;
  readonly title: string;
  readonly ministries: readonly string[];
  /** The documents that references name, by id. */
  readonly documents: Readonly<Record<string, GuidelineDocument>>;
  /** The paragraphs of the form's 「本確認表の使い方」, verbatim. */
  readonly usage: readonly string[];
  readonly parts: readonly Part[];
  readonly terms: readonly Term[];
  /** The content of `catalog/<edition>.guidance.yaml`, by row id. Absent if there is no such file. */
  readonly guidance?: Readonly<Record<string, Guidance>>;
  /** Rows that sources ask for and the form does not have: the content of `catalog/own-rows.yaml`. */
  readonly readyRows?: readonly ReadyRow[];
}

/** A row that the parties may add to the form, with its guidance. Our own words. */
export interface ReadyRow extends Guidance {
  /** The Part that it belongs to. */
  readonly part: 'P1' | 'P2';
  readonly 項目: string;
  readonly 内容: string;
  /** On what it is based. */
  readonly source: string;
}

/** What to write in a row. Our own words, not those of the form or its annex. */
export interface Guidance {
  /** Why the row matters, in one sentence or two. */
  readonly why: string;
  /** What to check in the meeting. */
  readonly check: readonly string[];
  /** Who usually does what; absent where the vendor has no part in it. */
  readonly roles?: {
    readonly 主担当: '医療機関' | '事業者' | '共同';
    readonly 医療機関: string;
    readonly 事業者: string;
  };
  /** A sample clause, one sentence a line. 甲 is the hospital, 乙 the vendor, and ○ is to be filled in. */
  readonly wording?: string;
  /** Documents that usually prove it. */
  readonly evidence: readonly string[];
}

/** Guidance of which each part may be absent, such as that of a hospital. */
export type SomeGuidance = Partial<Omit<Guidance, 'roles'>> & {
  readonly roles?: Partial<NonNullable<Guidance['roles']>>;
};

export interface GuidelineDocument {
  /** `医療情報システムの安全管理に関するガイドライン`. */
  readonly title: string;
  /** `第6.0版`. */
  readonly edition: string;
  /** `厚労省ガイドライン`: the form's abbreviation. */
  readonly short: string;
  /** Where people read it. */
  readonly url: string;
  /** Key of `documents`: the edition in use, if this one is no longer. */
  readonly newer?: string;
}

export interface Part {
  /** `P1` or `P2`. */
  readonly id: string;
  /** The key below the file's 初回確認日: `Part1`, `Part2`. */
  readonly key: PartKey;
  /** `主に医療機関が実施する項目`. */
  readonly title: string;
  /** The sentence in brackets under the title. */
  readonly note: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** `A`; both Parts use the same letters. */
  readonly letter: string;
  readonly title: string;
  readonly items: readonly CatalogItem[];
}

/** One numbered item of the form. It has one row, or one row for each of ①②. */
export interface CatalogItem {
  /** `P1-A-2`. */
  readonly id: string;
  readonly 項目: string;
  readonly rows: readonly CatalogRow[];
  readonly references: readonly Reference[];
}

export interface CatalogRow {
  /** `P1-A-1` where the item has one row, else `P1-A-2-1`. The key in a checklist. */
  readonly id: string;
  /** Begins with `①` where the form does. */
  readonly 内容: string;
}

export interface Reference {
  /** Key of `documents`. */
  readonly document: string;
  /** `システム運用編`; absent where the document is one volume. */
  readonly volume?: string;
  /** `13.1.2`; absent for the whole document or volume. */
  readonly section?: string;
  /** `printed`: in the form or its official annex. `related`: on the same subject, matched by us. */
  readonly basis: 'printed' | 'related';
}

export interface Term {
  /** `1` for the mark `*1`. */
  readonly number: number;
  readonly term: string;
  /** Our own words, not the official glossary's. */
  readonly text: string;
}
