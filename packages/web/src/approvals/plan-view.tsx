/** A plan as a person reads it: the environments first, then what changes, then each kind of destination. */
import type { Approval, PageFact } from "@octo/mcp-tools";
import { type DestinationPart, type PackageRow, planParts } from "./plan-parts.ts";

/** The plan of an approval. Every text is shown as text. */
export function PlanView({ approval }: { readonly approval: Approval }) {
  const { plan, protectedNames, isProtected } = approval;
  const { environments, packages, destinations, facts } = planParts(plan);
  return (
    <>
      {environments.length > 0 ? <Environments names={environments} protectedNames={protectedNames} /> : null}
      {isProtected ? (
        <div class="note bad" role="note">
          <p>
            <strong>
              {protectedNames.length > 0
                ? `This changes a PROTECTED environment: ${protectedNames.join(", ")}.`
                : "This changes something PROTECTED."}
            </strong>
          </p>
        </div>
      ) : null}
      {plan.warnings.length > 0 ? (
        <section class="note warn" aria-label="Warnings">
          <ul>
            {plan.warnings.map((warning) => (
              <li>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <h2>What changes</h2>
      <Facts facts={facts} />
      {packages.length > 0 ? <Packages rows={packages} /> : null}
      {destinations.length > 0 ? <Destinations parts={destinations} /> : null}
    </>
  );
}

function Environments({
  names,
  protectedNames,
}: {
  readonly names: readonly string[];
  readonly protectedNames: readonly string[];
}) {
  const isProtected = (shown: string) =>
    protectedNames.some((name) => shown === name || shown.startsWith(`${name} (`));
  return (
    <ul class="environments" aria-label="Environments">
      {names.map((name) => (
        <li class={isProtected(name) ? "protected" : ""}>
          {isProtected(name) ? `PROTECTED: ${name}` : name}
        </li>
      ))}
    </ul>
  );
}

/** Facts as a list of labels and values. */
export function Facts({ facts }: { readonly facts: readonly PageFact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, values }) => (
        <>
          <dt>{label}</dt>
          <dd>{values.length > 1 ? <Items values={values} /> : (values[0] ?? "none")}</dd>
        </>
      ))}
    </dl>
  );
}

function Items({ values }: { readonly values: readonly string[] }) {
  return (
    <ul>
      {values.map((value) => (
        <li>{value}</li>
      ))}
    </ul>
  );
}

function Packages({ rows }: { readonly rows: readonly PackageRow[] }) {
  return (
    <>
      <h2>Packages</h2>
      <section class="scroll" aria-label="Packages" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Will be</th>
              <th scope="col">Before</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, version, live }) => (
              <tr>
                <td>{step}</td>
                <td>
                  <strong>{version}</strong>
                </td>
                <td>{live}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Destinations({ parts }: { readonly parts: readonly DestinationPart[] }) {
  return (
    <>
      <h2>Destinations</h2>
      <div class="cards">
        {parts.map(({ title, facts }) => (
          <section class="card">
            <h3>{title}</h3>
            {facts.map(({ label, values }) => (
              <>
                <span class="dim">{label}</span>
                {values.length === 0 ? (
                  <p>none</p>
                ) : (
                  <ol>
                    {values.map((value) => (
                      <li>{value}</li>
                    ))}
                  </ol>
                )}
              </>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
