/** Tools of other servers. It is an entry of its own, because it needs a validator of schemas that most servers never use. */
export { EXTERNAL, type ExternalSettings, readExternalSettings } from "./external-settings.ts";
export { changesSince, type Lock, type PinState } from "./lock-file.ts";
export {
  type ExternalOptions,
  type ExternalTools,
  type ListedTool,
  openExternalTools,
} from "./open-external-tools.ts";
