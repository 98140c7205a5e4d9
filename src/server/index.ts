import { app } from "./app.ts";

export { GuidelineImport } from "./workflows/import-guideline.ts";

export default app;
