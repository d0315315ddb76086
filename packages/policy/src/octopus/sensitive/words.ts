/** Words that the sensitive classes share. */

/** Every method that changes something. */
export const WRITES = "POST,PUT,PATCH,DELETE";

/** What to do instead of what only a person should do. */
export const IN_PORTAL = "Ask a person to do it in the Octopus portal.";
