package id.lumbung.judging;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room, but for what the settings of submissions decide. */
@Configuration(proxyBeanMethods = false)
@Import(LayoutWatch.class)
public class JudgingConfiguration {}
