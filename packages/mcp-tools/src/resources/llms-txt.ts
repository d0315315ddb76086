import { defineResource } from "./define-resource.ts";

export const llmsTxtResource = defineResource({
  name: "catalog-llms-txt",
  uri: "octopus://api/llms.txt",
  toolset: "core",
  since: "2021.1",
  title: "API guide",
  description: "The whole guide to the Octopus REST API, in parts; grep_llms_txt finds a route in it.",
  mimeType: "text/markdown",
  owner: "address",
  read: async (_, { server }) => (await server.guide()).lines.join("\n"),
});
