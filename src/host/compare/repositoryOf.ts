import type * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import { showWarning } from '../ui/notices';
import type { GitApi, Repository } from './gitApi';
import { gitApi } from './gitApi';
import { basename } from '../../core/text/fileName';

export interface InRepository {
  readonly git: GitApi;
  readonly repository: Repository;
}

/** The repository of the file; if there is none, shows the user a warning that says why. */
export async function repositoryOf(
  uri: vscode.Uri,
  t: Translate,
): Promise<InRepository | undefined> {
  const git = await gitApi();
  if (!git) {
    void showWarning(
      t(
        'There are no versions to compare with: git, or the Git extension of VS Code, is not available here.',
      ),
    );
    return undefined;
  }
  const repository = git.getRepository(uri);
  if (repository) return { git, repository };
  void showWarning(
    t('{file} is not in an open Git repository, so there are no versions to compare with.', {
      file: basename(uri),
    }),
  );
  return undefined;
}
