// Runs `contentlint lsp` for the open folder; all that is shown comes from there.

import { commands, ExtensionContext, window, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** What the settings say about the program; `${workspaceFolder}` is filled in, because VS Code does not. */
function server(): ServerOptions {
  const settings = workspace.getConfiguration("contentlint");
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const filled = (text: string) => text.replaceAll("${workspaceFolder}", folder);
  return {
    command: filled(settings.get("path", "contentlint")),
    args: settings.get<string[]>("args", ["lsp"]).map(filled),
    options: folder ? { cwd: folder } : {},
  };
}

async function start(): Promise<void> {
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "file", language: "mdx" },
    ],
  };
  client = new LanguageClient("contentlint", "contentlint", server(), options);
  try {
    await client.start();
  } catch (error) {
    void window.showErrorMessage(
      `contentlint did not start. Install it with: pip install 'contentlint[lsp]', or say where it is in the setting contentlint.path. (${String(error)})`,
    );
  }
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop().catch(() => undefined); // one that never started can not be stopped
}

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("contentlint.restart", restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("contentlint")) void restart();
    }),
  );
  await start();
}

export function deactivate(): Promise<void> {
  return stop();
}
