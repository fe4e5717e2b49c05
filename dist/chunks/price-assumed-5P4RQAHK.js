import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-RVSISRGT.js";import"./chunk-5CAW3BUU.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
