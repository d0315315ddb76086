/** The configuration file that setup writes for the hosts. Comments and other settings of an existing file stay. */
import { resolve } from "node:path";
import type { Credential } from "@octo/api-client";
import { applyConfig, readCredential, type Setting, SettingsError } from "@octo/app-kit";
import { parseDocument } from "yaml";
import { CONFIG } from "../start-flags.ts";
import { type FileChange, textOf } from "./host-file.ts";

/** Where the key comes from. */
export type KeySource =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "command"; readonly command: string }
  | { readonly kind: "environment" };

/** What the file says. */
export interface WrittenSettings {
  readonly serverUrl: string;
  /** Undefined where the file keeps what it has. */
  readonly key: KeySource | undefined;
  /** Further settings, as flags give them. */
  readonly others: readonly { readonly setting: Setting; readonly value: unknown }[];
}

const KEY_SETTINGS = ["apiKeyFile", "accessTokenFile", "credentialCommand", "accessTokenCommand"];

/**
 * Plans the change of the file.
 * @param schema the path of the JSON Schema, for editors
 * @throws SettingsError when an existing file is not YAML.
 */
export function planSettings(file: string, schema: string, settings: WrittenSettings): FileChange {
  const before = textOf(file);
  const head = `# yaml-language-server: $schema=${schema}\n# Settings of octo-mcp; docs/configuration.md explains them. This file holds no secrets.\n`;
  const document = parseDocument(before ?? "");
  if (document.errors.length > 0)
    throw new SettingsError(`setup: ${file} is not YAML: ${document.errors[0]?.message.split("\n")[0]}`);
  if (document.has("instances"))
    throw new SettingsError(
      `setup: ${file} names several servers; add one under instances by hand, or give --name for a file of its own`,
    );
  const set = (key: string, value: unknown) => document.set(key, value);
  set("serverUrl", settings.serverUrl);
  if (settings.key !== undefined) {
    for (const key of KEY_SETTINGS) document.delete(key);
    if (settings.key.kind === "file") set("apiKeyFile", settings.key.path);
    if (settings.key.kind === "command") set("credentialCommand", settings.key.command);
  }
  for (const { setting, value } of settings.others) set(setting.key, writtenValue(setting, value));
  const text = document.toString({ lineWidth: 0 });
  return { file, before, after: before === undefined ? head + text : text };
}

function writtenValue({ type }: Setting, value: unknown): unknown {
  if (type === "switch") return true;
  const text = String(value);
  if (type === "number") return Number(text);
  if (type === "file") return resolve(text);
  return type === "list" ? text.split(",").map((item) => item.trim()) : text;
}

/** What an existing file says about the server and the key. */
export function readWritten(file: string): { readonly serverUrl?: string; readonly hasKey: boolean } {
  const text = textOf(file);
  const data: unknown = text === undefined ? undefined : parseDocument(text).toJS();
  const map = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  return {
    ...(typeof map.serverUrl === "string" ? { serverUrl: map.serverUrl } : {}),
    hasKey: KEY_SETTINGS.some((key) => map[key] !== undefined),
  };
}

/** The credential that the file names, read as the server reads it. */
export function credentialOfFile(file: string): Credential {
  const environment: Record<string, string | undefined> = {};
  const options = {
    opts: () => ({ config: file }),
    getOptionValueSource: () => undefined,
    setOptionValueWithSource: () => undefined,
  };
  applyConfig(options, CONFIG, environment);
  return readCredential(environment);
}
