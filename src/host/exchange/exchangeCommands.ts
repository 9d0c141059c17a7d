import type * as vscode from 'vscode';
import { exportByAsking } from './exportCommand';
import { EXPORT_COMMAND } from './exportCommandId';
import type { ExportServices } from './exportCommand';
import { ExportingBundle } from './exportingBundle';
import type { ImportServices } from './importCommand';
import { importByAsking } from './importCommand';
import { IMPORT_COMMAND } from './readBook';

interface Services extends Omit<ExportServices & ImportServices, 'exporting'> {
  readonly extensionUri: vscode.Uri;
}

/** The commands for documents that go to people without VS Code and come back. */
export function exchangeCommands(
  services: Services,
): Readonly<Record<string, (...args: unknown[]) => unknown>> {
  const shared = { ...services, exporting: new ExportingBundle(services.extensionUri) };
  return {
    [EXPORT_COMMAND]: (...args) => exportByAsking(args, shared),
    [IMPORT_COMMAND]: (...args) => importByAsking(args, shared),
  };
}
