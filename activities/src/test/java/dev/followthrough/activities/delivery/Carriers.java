package dev.followthrough.activities.delivery;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Every way out that the product has.
@Configuration(proxyBeanMethods = false)
@Import({MailCarrier.class, SmsCarrier.class, HttpHandOff.class})
public class Carriers {}
