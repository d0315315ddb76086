/** Tools of other servers. It is a file of its own beside the server, because most servers offer none. */
export { changesSince, type ExternalTools, type ListedTool, openExternalTools } from "@octo/app-kit/external";
