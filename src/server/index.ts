import { app } from "./app.ts";

export { GuidelineImport } from "./workflows/import-guideline.ts";
export { DocumentIntake } from "./workflows/read-document.ts";

export default app;
