import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-EKYRC3BQ.js";import"./chunk-4SSEAM7J.js";import"./chunk-O7GSPSSY.js";import"./chunk-OKKFIW2L.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
