/** Says why a person does not see a page. */
import { type Frame, Layout } from "../page/layout.tsx";

/** The page in its frame. */
export function NotForYou({ frame }: { readonly frame: Frame }) {
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p>
        This page shows what all callers did, in every space. It is for approvers whom the operator named, and
        for administrators of Octopus.
      </p>
    </Layout>
  );
}
