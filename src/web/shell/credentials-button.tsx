import { useState } from "react";
import { late } from "../parts/late.tsx";

const CredentialsForm = late(() => import("../letter/credentials-form.tsx"));

/** Opens what letters state of the reviewer who signs them. */
export function CredentialsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        Change credentials
      </button>
      {open && <CredentialsForm onClose={() => setOpen(false)} />}
    </>
  );
}
