import { Suspense, useState } from "react";
import { lazily } from "../lazily.ts";

const CredentialsForm = lazily(() => import("../letter/credentials-form.tsx"));

/** Opens what letters state of the reviewer who signs them. */
export function CredentialsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        Change credentials
      </button>
      {open && (
        <Suspense>
          <CredentialsForm onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
