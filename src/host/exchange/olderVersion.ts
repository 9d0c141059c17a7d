import type * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import type { GitApi, Repository } from '../compare/gitApi';
import { gitApi } from '../compare/gitApi';
import { pickChecklist } from '../compare/pickChecklist';
import { pickRevision } from '../compare/pickRevision';
import type { Side } from '../compare/sides';
import { refLabel } from '../compare/sides';
import { pick } from '../ui/picks';

/**
 * Asks for the older version of a checklist: one in git, or another file. Without git, asks for a file. The label is
 * the name to show for it.
 */
export async function chooseOlder(uri: vscode.Uri, t: Translate): Promise<Side | undefined> {
  const git = await gitApi();
  const repository = git?.getRepository(uri);
  if (!git || !repository) return otherFile(uri, t);
  const way = (label: string, choose: () => Promise<Side | undefined>) => ({ label, choose });
  const ways = [
    // eslint-disable-next-line @typescript-eslint/require-await -- the other ways ask
    way(refLabel('HEAD', t), async () => ({ uri: git.toGitUri(uri, 'HEAD'), label: 'HEAD' })),
    way(t('A branch, tag or commit…'), () => revision(uri, { git, repository }, t)),
    way(t('Another checklist…'), () => otherFile(uri, t)),
  ];
  const picked = await pick(ways, { placeHolder: t('Choose the older version') });
  return picked?.choose();
}

async function revision(
  uri: vscode.Uri,
  { git, repository }: { readonly git: GitApi; readonly repository: Repository },
  t: Translate,
): Promise<Side | undefined> {
  const picked = await pickRevision(repository, uri, t);
  return picked && { uri: git.toGitUri(uri, picked.ref), label: picked.label };
}

function otherFile(uri: vscode.Uri, t: Translate): Promise<Side | undefined> {
  return pickChecklist(uri, t('Choose the older version'), t);
}
