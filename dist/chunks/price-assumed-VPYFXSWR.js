import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-HQ7VKTP6.js";import"./chunk-5MKESKGJ.js";import"./chunk-O7GSPSSY.js";import"./chunk-5KPHKSCH.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{a as assumeUsage,b as boundsOf};
