import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-OCAUPFYK.js";import"./chunk-YV5JLWIA.js";import"./chunk-O7GSPSSY.js";import"./chunk-LCYMZAH7.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
