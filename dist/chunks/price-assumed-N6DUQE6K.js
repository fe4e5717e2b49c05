import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-SAFSPNZY.js";import"./chunk-DLWZHVTW.js";import"./chunk-4YO5JYML.js";import"./chunk-YFD3KLLV.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
