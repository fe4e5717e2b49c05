import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-MN4N3BLB.js";import"./chunk-T3NR6HNZ.js";import"./chunk-YFD3KLLV.js";import"./chunk-4YO5JYML.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
