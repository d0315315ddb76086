/** The store of replicas with its client: a file beside the server, which is read only with `--state`. */
export { openRedisState } from "@octo/state/redis";
