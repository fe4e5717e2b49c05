import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c}from"./chunk-BI74HDVT.js";import"./chunk-ZVWDVYZF.js";import"./chunk-UWKRL6QY.js";import"./chunk-O7GSPSSY.js";import"./chunk-LCYMZAH7.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
