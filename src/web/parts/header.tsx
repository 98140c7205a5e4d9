import { IconSearch } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import type { Role } from "../../vocabulary.ts";
import { choosePerson } from "../http.ts";
import { useSession } from "../session.ts";
import { askPalette, warmPalette } from "../shell/palette-store.ts";
import { spellKeys } from "../shortcuts.ts";

const ROLE_WORDS: Record<Role, string> = { reviewer: "reviewer", qa: "QA", librarian: "librarian" };
const PLACES: { href: string; word: string; holds: (path: string) => boolean }[] = [
  { href: "/", word: "Queue", holds: (path) => path === "/" || path.startsWith("/case-files") },
  { href: "/library", word: "Library", holds: (path) => path.startsWith("/library") },
  { href: "/qa", word: "QA", holds: (path) => path.startsWith("/qa") },
  { href: "/settings", word: "Settings", holds: (path) => path.startsWith("/settings") },
];

/** Brand, places, the palette, the model that answers, and who is at work. */
export function Header() {
  const [path] = useLocation();
  return (
    <header className="shell-header">
      <Link href="/" className="brand">
        Rationale
      </Link>
      <nav aria-label="Main" className="row main-nav">
        {PLACES.map(({ href, word, holds }) => (
          <Link key={href} href={href} className="nav-link" aria-current={holds(path) ? "page" : undefined}>
            {word}
          </Link>
        ))}
      </nav>
      <span className="grow" />
      <PaletteButton />
      <ModelLabel />
      <PersonChooser />
    </header>
  );
}

function PaletteButton() {
  const keys = spellKeys("mod+k")[0]?.join(" ") ?? "";
  return (
    <button
      type="button"
      className="palette-button"
      onClick={askPalette}
      onPointerEnter={warmPalette}
      onFocus={warmPalette}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <IconSearch size={15} aria-hidden />
      <span className="palette-hint">Find</span>
      <kbd aria-hidden>{keys}</kbd>
    </button>
  );
}

/** Which model answers is always in sight; what that means, and its limits, stand in the settings. */
function ModelLabel() {
  const { model } = useSession();
  const name = model.builtIn ? "Built-in drafter" : model.label;
  return (
    <Link href="/settings" className="model-label" title="The model in use; its limits stand in the settings">
      {name}
    </Link>
  );
}

/** On a local start the demo people can be tried; deployed, the name alone stands here. */
function PersonChooser() {
  const { person, people, local } = useSession();
  const client = useQueryClient();
  if (!local || people.length === 0) return <span className="person-name">{person.name}</span>;
  return (
    <select
      aria-label="Person at work"
      className="plain-input person-chooser"
      value={person.role}
      onChange={(event) => {
        // The options below are the only values.
        choosePerson(event.currentTarget.value as Role);
        void client.resetQueries();
      }}
    >
      {people.map((one) => (
        <option key={one.role} value={one.role}>
          {one.name}, {ROLE_WORDS[one.role]}
        </option>
      ))}
    </select>
  );
}
