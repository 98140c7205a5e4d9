import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: ink blue. White text holds 4.5:1 on shades 6 and up. */
const ink: MantineColorsTuple = [
  "#eef4f9",
  "#dde7ef",
  "#b9cede",
  "#92b3cd",
  "#6f9bbd",
  "#5080a6",
  "#3d6a90",
  "#30587a",
  "#284963",
  "#1f3a50",
];

/** A dialog's close button needs a name; its header is no banner of the page. */
const dialogProps = { closeButtonProps: { "aria-label": "Close" }, attributes: { header: { role: "presentation" } } };

/** A menu lies within the page's main part, and holds nothing but what can be chosen. */
const menuProps = { portalProps: { target: "#main" }, withInitialFocusPlaceholder: false };

export const theme = createTheme({
  colors: { ink },
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: "sm",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { xs: "0.8125rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { md: "1.55" },
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.0625rem" } } },
  focusRing: "auto",
  components: {
    Modal: { defaultProps: dialogProps },
    Drawer: { defaultProps: dialogProps },
    Menu: { defaultProps: menuProps },
  },
});

/** Mantine's dimmed and placeholder greys fall below 4.5:1; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#57606a",
    "--mantine-color-placeholder": "#666e77",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-error": "#b02a2a",
  },
  dark: {
    "--mantine-color-dimmed": "#a9afb7",
    "--mantine-color-placeholder": "#9aa1a9",
    "--mantine-color-body": "#191b1e",
    "--mantine-color-error": "#ff9d9d",
  },
});
