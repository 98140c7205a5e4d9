import { ActionIcon, Menu, NativeSelect, Popover, Text, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import type { Role } from "../../vocabulary.ts";
import { choosePerson } from "../http.ts";
import { useSession } from "../session.ts";

const ROLE_WORDS: Record<Role, string> = { reviewer: "reviewer", qa: "QA", librarian: "librarian" };
const SCHEMES = [
  { value: "light", label: "Light", Icon: IconSun },
  { value: "dark", label: "Dark", Icon: IconMoon },
  { value: "auto", label: "As the system", Icon: IconDeviceDesktop },
] as const;

/** Brand, places, the model that answers, colours, and who is at work. */
export function Header() {
  const [path] = useLocation();
  return (
    <header className="shell-header">
      <Link href="/" className="brand">
        Rationale
      </Link>
      <nav aria-label="Main" className="row">
        <NavLink href="/" current={path === "/" || path.startsWith("/case-files")}>
          Case files
        </NavLink>
        <NavLink href="/library" current={path.startsWith("/library")}>
          Library
        </NavLink>
      </nav>
      <span className="grow" />
      <ModelLabel />
      <SchemeMenu />
      <PersonChooser />
    </header>
  );
}

/** Which model answers is always in sight; what that means is one click away. */
function ModelLabel() {
  const { model } = useSession();
  const name = model.builtIn ? "Built-in drafter" : model.label;
  return (
    <Popover position="bottom-end" width={280} withArrow>
      <Popover.Target>
        <button type="button" className="model-label" aria-label={`Model: ${name}`}>
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">
          {model.builtIn
            ? "The built-in drafter writes by rules, with no language model and no network. The same checks apply to what it writes. Set OPENAI_API_KEY to use a language model."
            : `Answers come from ${model.id}. Names, birth dates and claim numbers are replaced before a request leaves.`}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function NavLink({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link href={href} className="nav-link" aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find((scheme) => scheme.value === colorScheme)?.Icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Colours" size="lg">
          <Current size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === value ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** On a local start the demo people can be tried; deployed, the name alone stands here. */
function PersonChooser() {
  const { person, people, local } = useSession();
  const client = useQueryClient();
  if (!local || people.length === 0) return <span className="person-name">{person.name}</span>;
  return (
    <NativeSelect
      aria-label="Person at work"
      size="xs"
      className="person-chooser"
      value={person.role}
      onChange={(event) => {
        // The options below are the only values.
        choosePerson(event.currentTarget.value as Role);
        void client.resetQueries();
      }}
      data={people.map((one) => ({ value: one.role, label: `${one.name}, ${ROLE_WORDS[one.role]}` }))}
    />
  );
}
