/** `npm run build`: builds every package that is published, and the apps. What has not changed is not built again. */
import { install, say, turbo } from "./lib/workspace.mjs";

install();
say("Building every package");
turbo("build");
