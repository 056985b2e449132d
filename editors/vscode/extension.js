// Starts `maalbar lsp` and lets VS Code ask it: everything that is known of the language is known there.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration("maalbar");
  const command = settings.get("command") || "maalbar";
  client = new LanguageClient(
    "maalbar",
    "Målbar",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "maalbar" },
        { scheme: "file", language: "yaml" },
      ],
      initializationOptions: { messages: settings.get("messages") },
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{maal,yaml,yml,csv}") },
    },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    await explain(command);
  }
}

async function explain(command) {
  const choose = "Settings";
  const chosen = await vscode.window.showErrorMessage(
    `"${command} lsp" did not start. Install Målbar with pip install "maalbar[editor]", or say in the settings where it is.`,
    choose,
  );
  if (chosen === choose) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "maalbar.command");
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop();
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("maalbar")) {
        await stop();
        await start();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
