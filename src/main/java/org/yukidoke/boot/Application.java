package org.yukidoke.boot;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The web application: every module's parts, wired. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("org.yukidoke")
public class Application {}
