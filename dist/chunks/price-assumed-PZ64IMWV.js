import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-Q3YNFYI7.js";import"./chunk-3TQXZ5U3.js";import"./chunk-YFD3KLLV.js";import"./chunk-NL6O3H7Z.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
