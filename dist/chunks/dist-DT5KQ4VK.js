import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-77EKYBLU.js";import"./chunk-55CDFFVJ.js";export default a();
