/** The parts of `npm run bench`, in the order of the table. */
import { measureStart } from "../apps/cli/bench/start.bench.mjs";
import { measureHttp } from "../apps/http/bench/http.bench.mjs";
import { measureState } from "../apps/http/bench/state.bench.mjs";
import { measureLogSearch } from "../packages/mcp-tools/bench/grep.bench.mjs";
import { measurePolicy } from "../packages/policy/bench/decide.bench.mjs";
import { measureToolHost } from "../packages/tool-host/bench/throughput.bench.mjs";
import { measureAnswers } from "./parts/answers.mjs";
import { measureOverview, measurePlan } from "./parts/large.mjs";
import { measureList } from "./parts/list.mjs";
import { measureRequests } from "./parts/requests.mjs";
import { measureSize } from "./parts/size.mjs";

/**
 * Each part by the name that `--only` takes, with the heading of its rows. The ids of a part's rows begin with its name. A part
 * returns rows (`lib/rows.mjs`), or `{ skipped }` with the reason. `short` asks for fewer rounds; counts stay the same.
 */
export const PARTS = {
  size: { title: "What is published", measure: measureSize },
  start: { title: "Start over stdio", measure: measureStart },
  list: { title: "The tool list", measure: measureList },
  requests: { title: "Requests to Octopus", measure: measureRequests },
  answers: { title: "Questions of people", measure: measureAnswers },
  log: { title: "Searching a task log", measure: measureLogSearch },
  overview: { title: "Overview of a large space", measure: measureOverview },
  plan: { title: "Plan for many tenants", measure: measurePlan },
  http: { title: "Over HTTP", measure: measureHttp },
  state: { title: "State that replicas share", measure: measureState },
  host: { title: "Tools of other servers", measure: measureToolHost },
  policy: { title: "Policy", measure: measurePolicy },
};
