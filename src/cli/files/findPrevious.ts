import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Analysis, AnalysisOptions } from '../../core/analyze';
import { analyze, analyzeParsed } from '../../core/analyze';
import type { FoundFile } from '../../core/previous/lookUpPrevious';
import { lookUpPrevious, previousValue } from '../../core/previous/lookUpPrevious';
import type { PreviousFile, ReadFault } from '../../core/previous/previousFile';
import { stepsTo } from '../../core/previous/previousPath';
import { read } from '../../core/reading/reading';
import type { Session } from '../command';
import { repositoryTop } from './repositoryTop';
import { NotUtf8Error, readText, TooLarge } from './textFile';

/** Files that are kept: several checklists may continue one. */
const MOST_KEPT = 50;

/** Finds the checklists that 前回 names. One for each run of a command. */
export class PreviousFiles {
  private readonly tops = new Map<string, string>();
  private readonly kept = new Map<string, FoundFile>();

  constructor(private readonly session: Pick<Session, 'io' | 'editions'>) {}

  /** Checks a text, and whether its 前回 leads to a checklist. */
  analyze(path: string, text: string, options: AnalysisOptions): Analysis {
    const analysis = analyze(text, options);
    const value = previousValue(analysis.checklist);
    if (value === undefined) return analysis;
    return analyzeParsed(analysis.parsed, { ...options, previous: this.find(path, value) });
  }

  /** Where the value of 前回 leads from the checklist at `path`. Never throws. */
  find(path: string, value: string): PreviousFile {
    const file = resolve(this.session.io.cwd, path);
    const top = this.topOf(dirname(file));
    const from = relative(top, file).replaceAll(sep, '/');
    const search = lookUpPrevious(from, value);
    let step = search.next();
    while (!step.done) step = search.next(this.found(top, step.value, from));
    return step.value;
  }

  private found(top: string, path: string, from: string): FoundFile {
    const file = join(top, path);
    const known = this.kept.get(file);
    if (known) return known;
    const found = this.read(top, path, from);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(file, found);
    return found;
  }

  private read(top: string, path: string, from: string): FoundFile {
    const { files } = this.session.io;
    try {
      const isLinked = stepsTo(path, from).some((step) => files.kind(join(top, step)) === 'link');
      if (isLinked) return { fault: 'link' };
      const text = readText(files, join(top, path));
      return { reading: read(text, this.session.editions) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }

  /** The folder that 前回 may not leave: the top of the repository, else the current folder, else that of the file. */
  private topOf(folder: string): string {
    const known = this.tops.get(folder);
    if (known !== undefined) return known;
    const { cwd } = this.session.io;
    const isInCwd = !isAbsolute(relative(cwd, folder)) && !relative(cwd, folder).startsWith('..');
    const top = repositoryTop(folder, this.session) ?? (isInCwd ? cwd : folder);
    this.tops.set(folder, top);
    return top;
  }
}

function faultOf(error: unknown): ReadFault {
  if (error instanceof TooLarge) return 'too-large';
  if (error instanceof NotUtf8Error) return 'not-utf8';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
}
