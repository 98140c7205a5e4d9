import "../shell/plain-pages.css";
import { useDocumentTitle } from "@mantine/hooks";
import { OrganisationSettings } from "../parts/organisation-settings.tsx";
import { useSession } from "../session.ts";
import { Appearance } from "../shell/appearance.tsx";
import { CredentialsButton } from "../shell/credentials-button.tsx";
import { ModelInUse } from "../shell/model-in-use.tsx";
import { ShortcutList } from "../shell/shortcut-list.tsx";

/** How it looks, the model in use, how the organisation works, and the keys. */
export default function Settings() {
  const { person } = useSession();
  useDocumentTitle("Settings · Rationale");
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="screen-title">Settings</h1>
      </div>
      <section className="settings-section" aria-labelledby="settings-look">
        <h2 id="settings-look">Appearance</h2>
        <Appearance />
      </section>
      <section className="settings-section" aria-labelledby="settings-model">
        <h2 id="settings-model">Model</h2>
        <ModelInUse />
      </section>
      {person.role === "reviewer" && (
        <section className="settings-section" aria-labelledby="settings-credentials">
          <h2 id="settings-credentials">Your credentials</h2>
          <p>
            A letter states licensure, specialty and board certification of its reviewer, and never the name.{" "}
            <CredentialsButton />
          </p>
        </section>
      )}
      <section className="settings-section" aria-labelledby="settings-organisation">
        <h2 id="settings-organisation">Organisation</h2>
        <OrganisationSettings />
      </section>
      <section className="settings-section" aria-labelledby="settings-keys">
        <h2 id="settings-keys">Keys</h2>
        <p className="meta">
          Those that hold everywhere. On any other screen <kbd>?</kbd> shows its own as well.
        </p>
        <ShortcutList />
      </section>
    </div>
  );
}
