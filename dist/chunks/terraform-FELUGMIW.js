import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-4UGZOWEJ.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-K76HICAP.js";import"./chunk-55CDFFVJ.js";export{a as makeTerraform,b as terraform};
