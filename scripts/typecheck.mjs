/** `npm run typecheck`: the type check of every package. What has not changed is not checked again. */
import { install, say, turbo } from "./lib/workspace.mjs";

install();
say("Types (tsc, every package)");
turbo("typecheck");
