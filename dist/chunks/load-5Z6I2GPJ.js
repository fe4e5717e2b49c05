import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-RTOIOICY.js";import"./chunk-55CDFFVJ.js";export{a as growingCatalogue,b as loadCatalogue};
