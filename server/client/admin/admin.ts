/*
 * The committee's tool. Everything it knows it asks of the public API, on behalf of whoever signed in; it keeps nothing.
 */
import { AdminApp } from './admin-app.ts';
import { AdminAudit } from './audit/audit.ts';
import { AdminCityField } from './cities/city-field.ts';
import { AdminEditionForm } from './editions/edition-form.ts';
import { AdminEditions } from './editions/editions.ts';
import { AdminConfirm } from './forms/confirm.ts';
import { AdminImportChart } from './import/chart.ts';
import { AdminImportFile } from './import/file.ts';
import { AdminImport } from './import/import.ts';
import { AdminImportIssues } from './import/issues.ts';
import { AdminImportMapping } from './import/mapping.ts';
import { AdminImportReport } from './import/report.ts';
import { AdminConflict } from './projects/conflict.ts';
import { AdminProjectForm } from './projects/project-form.ts';
import { AdminProjects } from './projects/projects.ts';
import { AdminSignIn } from './session/sign-in.ts';
import { AdminThemeForm } from './themes/theme-form.ts';
import { AdminThemes } from './themes/themes.ts';
import { AdminTokens } from './tokens/tokens.ts';

customElements.define('admin-audit', AdminAudit);
customElements.define('admin-city-field', AdminCityField);
customElements.define('admin-confirm', AdminConfirm);
customElements.define('admin-conflict', AdminConflict);
customElements.define('admin-edition-form', AdminEditionForm);
customElements.define('admin-editions', AdminEditions);
customElements.define('admin-import', AdminImport);
customElements.define('admin-import-chart', AdminImportChart);
customElements.define('admin-import-file', AdminImportFile);
customElements.define('admin-import-issues', AdminImportIssues);
customElements.define('admin-import-mapping', AdminImportMapping);
customElements.define('admin-import-report', AdminImportReport);
customElements.define('admin-project-form', AdminProjectForm);
customElements.define('admin-projects', AdminProjects);
customElements.define('admin-sign-in', AdminSignIn);
customElements.define('admin-theme-form', AdminThemeForm);
customElements.define('admin-themes', AdminThemes);
customElements.define('admin-tokens', AdminTokens);
customElements.define('barometer-admin', AdminApp);
