import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { CaseFileView } from "../api-types.ts";
import { readItemState } from "../draft/unresolved.ts";
import { ItemTab } from "./item-tab.tsx";

interface Props {
  view: CaseFileView;
  shown: string | undefined;
  onChoose: (itemId: string) => void;
}

/** Every item with its whole request and where it stands: of many, the tabs show a few and the beginnings of their names. */
export function ItemMenu({ view, shown, onChoose }: Props) {
  const { items } = view;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          className="item-menu-button"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          All {items.length}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="item-menu" aria-label="All disputed items">
        {items.map((item) => (
          <Menu.Item
            key={item.id}
            aria-current={item.id === shown ? "true" : undefined}
            onClick={() => onChoose(item.id)}
          >
            <span className="item-menu-line">
              <ItemTab item={item} {...readItemState(view, item.id)} />
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
