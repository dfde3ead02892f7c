package org.almanac.web.deployments;

/** In which form the log of a deployment is given. */
enum LogFormat {
    /** XML Spreadsheet 2003. */
    SPREADSHEET,
    /** The data of the import job. */
    XML
}
